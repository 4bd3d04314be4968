/**
 * For authors of plugins: {@link org.absorb.plugins.authoring.PluginProject} writes a first one.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.plugins.authoring;
