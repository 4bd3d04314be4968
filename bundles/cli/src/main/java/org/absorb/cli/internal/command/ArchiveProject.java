package org.absorb.cli.internal.command;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.terminal.Progress;
import org.absorb.model.text.Numbers;
import org.absorb.model.text.ShellWords;
import org.absorb.store.Project;
import org.absorb.store.archive.Archive;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code absorb archive}: a project in one file; {@code absorb import archive} is the way back. */
@CommandLine.Command(name = "archive")
final class ArchiveProject extends Command {

  @Parameters(paramLabel = "PROJECT", index = "0")
  private Path folder;

  @Parameters(paramLabel = "FILE.zip", index = "1")
  private Path file;

  ArchiveProject(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    Archive.Written written;
    try (Progress progress = new Progress(terminal())) {
      written =
          Archive.write(Project.open(folder), file, watched(progress, WORDS.get("archive.doing")));
    } catch (CancellationException e) {
      return ExitStatus.INTERRUPTED;
    }
    print(
        WORDS.get(
            "archive.done",
            written.file(),
            Numbers.count(written.files()),
            Numbers.bytes(written.bytes()),
            ShellWords.quoted(written.file())));
    return ExitStatus.DONE;
  }
}
