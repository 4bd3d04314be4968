/**
 * How plugins are installed. {@link org.absorb.plugins.internal.Jar} reads a candidate, {@link
 * org.absorb.plugins.internal.Fit} holds it against the running framework, {@link
 * org.absorb.plugins.internal.Depot} keeps it on disk and {@link
 * org.absorb.plugins.internal.InstalledPlugins} does the whole.
 */
package org.absorb.plugins.internal;
