/**
 * Observables against step, read from the logs of runs, whether they are finished or just being
 * computed: {@link org.absorb.runner.series.SeriesSource} follows the run folders and gives the
 * curve of a run or the mean of a cell, thinned for drawing.
 *
 * <p>How replicas become a mean: at each step every replica that reached it counts with its row. A
 * replica that was absorbed goes on counting with the values of its last row (activity 0) at all
 * later steps, since nothing can happen to it any more. A replica that is short for another reason
 * (it still runs, is paused, failed) counts up to its last row and not beyond; n says how many do.
 * Not-a-number does not count.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.absorb.runner.series;
