/** From runs of a project to curves of several sizes. */
package org.absorb.analysis.fss.internal.runs;
