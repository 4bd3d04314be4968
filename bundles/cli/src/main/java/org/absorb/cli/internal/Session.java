package org.absorb.cli.internal;

import org.absorb.cli.internal.terminal.Terminal;

/**
 * What a command works with.
 *
 * @param services the rest of the product
 * @param terminal where words go
 * @param interruption whether to stop
 */
public record Session(Services services, Terminal terminal, Interruption interruption) {}
