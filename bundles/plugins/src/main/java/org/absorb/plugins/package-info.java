/**
 * What is installed beside the product: {@link org.absorb.plugins.Plugins} lists and installs
 * plugins, {@link org.absorb.plugins.PluginLock} is what a project remembers of them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.plugins;
