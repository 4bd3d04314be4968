package org.absorb.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Commands read their options when they are made; nobody waits for those that are not called. */
class CommandsTest {

  private static CommandLine root(String... words) {
    return new Commands(null).root(List.of(words));
  }

  private static Set<String> own(CommandLine line, String command) {
    return line.getSubcommands().get(command).getSubcommands().keySet();
  }

  @Test
  void onlyWhatIsCalledIsMade() {
    CommandLine root = root("plugin", "list", "--json");
    assertEquals(Set.of("plugin"), root.getSubcommands().keySet());
    assertEquals(Set.of("list"), own(root, "plugin"));
    assertEquals(Set.of("status"), own(root("cluster", "status", "p"), "cluster"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "instal", "-x"})
  void whoeverAsksOrErrsHasAll(String second) {
    Set<String> all = own(root("plugin", second), "plugin");
    assertTrue(all.containsAll(Set.of("install", "remove", "index", "new")), all.toString());
    assertEquals(all, own(root("plugin"), "plugin"));
    assertEquals(all, own(root("--help"), "plugin"));
  }

  @Test
  void itsHelpHasItsWords() {
    String help =
        root("plugin", "remove")
            .getSubcommands()
            .get("plugin")
            .getSubcommands()
            .get("remove")
            .getUsageMessage();
    assertTrue(help.contains("absorb plugin remove"), help);
    assertTrue(help.contains("--force"), help);
  }
}
