/**
 * What came out of single runs: {@link org.absorb.runner.result.Measured}, an observable's mean
 * with its error, read from a run's log by {@link org.absorb.runner.result.Results}.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.result;
