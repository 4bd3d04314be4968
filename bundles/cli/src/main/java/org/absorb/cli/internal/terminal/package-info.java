/** What a terminal shows: streams, progress, tables, numbers. */
package org.absorb.cli.internal.terminal;
