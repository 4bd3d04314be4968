/** The dialog that hands an experiment to a cluster: its settings, and what would be submitted. */
package org.absorb.ui.experiments.internal.cluster;
