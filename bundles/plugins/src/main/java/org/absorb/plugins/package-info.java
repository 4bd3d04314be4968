/**
 * What is installed beside the product: {@link org.absorb.plugins.Plugins} lists and installs it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.plugins;
