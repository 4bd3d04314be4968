/**
 * The conformance kit: holds a plugin to the contract of {@code org.absorb.spi}, as tests of the
 * plugin's own. {@link org.absorb.conformance.SchemeConformance}, {@link
 * org.absorb.conformance.PotentialConformance} and {@link
 * org.absorb.conformance.AnalysisConformance} each give a stream of tests for a
 * {@code @TestFactory}. It needs neither framework nor engine: what the engine may do with a plugin
 * (cut blocks anywhere, use several threads, stop and go on) is done to it here.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.conformance;
