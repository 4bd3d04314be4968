/** Comparisons: documents that show side by side what differs, what came of it, and how it went. */
package org.absorb.ui.compare.internal;
