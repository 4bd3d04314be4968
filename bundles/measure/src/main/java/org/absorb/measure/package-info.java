/**
 * What analyses have in common: {@link org.absorb.measure.Finished} runs, each once and {@link
 * org.absorb.measure.MeasuredRun measured}; {@link org.absorb.measure.Kind}s, runs that differ in
 * nothing but what is looked at, with their names; and {@link org.absorb.measure.Origin}, what a
 * figure's file remembers. Plain Java over {@code spi}: any plugin may use it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.measure;
