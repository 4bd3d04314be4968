/**
 * What a plugin implements. A plugin is an OSGi bundle with one declarative-services component for
 * each extension: a {@link org.absorb.spi.Provider} of the kind's own type ({@link
 * org.absorb.spi.scheme.SchemeProvider}, {@link org.absorb.spi.potential.PotentialProvider}, ...),
 * marked with {@link org.absorb.spi.Extension}. Nothing built in uses more than this.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.spi;
