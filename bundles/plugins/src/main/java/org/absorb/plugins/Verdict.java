package org.absorb.plugins;

/**
 * Whether an installed jar is what was installed.
 *
 * @param build what was installed
 * @param complaint what is wrong with it now, one sentence; empty if nothing is
 */
public record Verdict(Build build, String complaint) {}
