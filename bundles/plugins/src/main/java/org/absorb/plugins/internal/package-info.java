/**
 * How plugins are installed. {@link org.absorb.plugins.internal.Jar} reads a candidate, {@link
 * org.absorb.plugins.internal.Source} offers several, {@link org.absorb.plugins.internal.Planner}
 * reads what is asked for and {@link org.absorb.plugins.internal.Resolution} finds what it needs;
 * {@link org.absorb.plugins.internal.Fit} holds a jar against its {@link
 * org.absorb.plugins.internal.Surroundings}. {@link org.absorb.plugins.internal.Depot} keeps jars
 * on disk, {@link org.absorb.plugins.internal.Population} is what runs of them, and {@link
 * org.absorb.plugins.internal.Host} the framework in which code of theirs runs for a limited while.
 * {@link org.absorb.plugins.internal.InstalledPlugins} does the whole.
 */
package org.absorb.plugins.internal;
