/** Analyses in the window: run on what is picked, seen, saved; findings; figures and their runs. */
package org.absorb.ui.analyses.internal;
