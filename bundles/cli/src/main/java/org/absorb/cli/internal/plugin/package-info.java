/** What is said of plugins: reports, tables and JSON. */
package org.absorb.cli.internal.plugin;
