/**
 * Packings drawn with Jzy3d, on the graphics card: a renderer that goes before the one in plain
 * Java. Optional: Jzy3d's jars come from the user (see {@code target-platform/jzy3d/README.md}).
 */
package org.absorb.ui.scene.jzy3d.internal;
