/** Rules that say what a person should know of finished runs before trusting their numbers. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.spi.rule;
