/** What the queue shows of clusters: a line for each submission whose tasks are not done. */
package org.absorb.ui.runs.internal.cluster;
