package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.project.Opened;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.engine.catalog.Catalog;
import org.absorb.model.run.RunId;
import org.absorb.model.text.Numbers;
import org.absorb.model.text.ShellWords;
import org.absorb.runner.clean.CleanUp;
import org.absorb.runner.clean.Removal;
import org.absorb.runner.clean.Removal.Spared;
import org.absorb.store.journal.RunRow;
import org.absorb.store.trajectory.Keep;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code absorb clean}: frames of finished runs removed by a rule; says what would go at first. */
@CommandLine.Command(name = "clean")
final class CleanProject extends Command {

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Option(names = "--where", paramLabel = "FILTER")
  private String where = "";

  @Option(names = "--keep", paramLabel = "RULE", defaultValue = "last")
  private String keep;

  @Option(names = "--yes")
  private boolean sure;

  CleanProject(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Keep rule = Keep.of(keep);
    Opened opened = new Opened(folder, services().get(Catalog.class));
    List<RunId> runs = opened.rows(where).stream().map(RunRow::id).toList();
    CleanUp cleanUp = new CleanUp(opened.project(), rule);
    Removal removal;
    try (Progress progress = new Progress(terminal())) {
      removal =
          sure
              ? cleanUp.run(runs, watched(progress, WORDS.get("clean.doing")))
              : cleanUp.preview(runs, watched(progress, WORDS.get("clean.looking")));
    } catch (CancellationException e) {
      return ExitStatus.INTERRUPTED;
    }
    say(removal);
    return sure && session().interruption().requested() ? ExitStatus.INTERRUPTED : ExitStatus.DONE;
  }

  private void say(Removal removal) {
    boolean nothing = removal.runs().isEmpty();
    String key = nothing ? "clean.nothing" : sure ? "clean.done" : "clean.would";
    print(
        WORDS.get(
            key,
            Numbers.count(removal.runs().size()),
            Numbers.count(removal.frames()),
            Numbers.count(removal.of()),
            Numbers.count(removal.files()),
            Numbers.bytes(removal.bytes()),
            removal.keep().written()));
    for (Spared why : Spared.values()) {
      Integer count = removal.spared().get(why);
      if (count != null) {
        print(
            WORDS.get("clean.spared." + why.name().toLowerCase(Locale.ROOT), Numbers.count(count)));
      }
    }
    if (!nothing && !sure) {
      print(WORDS.get("clean.yes", command()));
    }
  }

  private String command() {
    List<String> words = new ArrayList<>(List.of(folder.toString()));
    if (!where.isBlank()) {
      words.addAll(List.of("--where", where));
    }
    words.addAll(List.of("--keep", keep, "--yes"));
    return ShellWords.quoted(words);
  }
}
