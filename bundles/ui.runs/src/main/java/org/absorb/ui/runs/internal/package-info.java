/** Parts of the window: runs. */
package org.absorb.ui.runs.internal;
