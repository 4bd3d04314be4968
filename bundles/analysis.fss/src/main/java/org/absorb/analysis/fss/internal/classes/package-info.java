/** Universality classes, and which of them data can tell apart. */
package org.absorb.analysis.fss.internal.classes;
