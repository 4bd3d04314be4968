/**
 * One class a command. {@link org.absorb.cli.internal.command.Commands} knows them all, and what an
 * error looks like; descriptions stand in {@code messages.properties}.
 */
package org.absorb.cli.internal.command;
