/** The renderer in plain Java. */
package org.absorb.scene.internal;
