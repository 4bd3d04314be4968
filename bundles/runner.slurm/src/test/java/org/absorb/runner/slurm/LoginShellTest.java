package org.absorb.runner.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another shell in the place of {@code ssh}, with start-up files of the test's. */
class LoginShellTest {

  @TempDir private Path home;
  private Host host;

  @BeforeEach
  void open() {
    String way = "env HOME='" + home + "' sh -c";
    host = Host.of(Cluster.read(Tree.EMPTY.with("ssh", Value.of(way))));
  }

  private void begin(String... lines) throws Exception {
    Files.write(home.resolve(".bash_profile"), List.of(lines));
  }

  @Test
  void whatStartUpFilesSayIsNoAnswer() throws Exception {
    begin("echo 42", "echo 'error: 43' >&2");
    Host.Answer answer =
        host.call(List.of("sh", "-c", "cat; echo out; echo err >&2; exit 3"), "in ");
    assertEquals(new Host.Answer(3, "in out", "err"), answer);
  }

  @Test
  void aLoginShellsPathLeadsToCommands() throws Exception {
    Path command = Files.writeString(home.resolve("squeue-there"), "#!/bin/sh\necho \"$1\"\n");
    assertTrue(command.toFile().setExecutable(true));
    List<String> words = List.of("squeue-there", "a 'b' $c");
    assertThrows(BadInputException.class, () -> host.call(words, ""));
    begin("PATH=$PATH:" + home);
    assertEquals("a 'b' $c", host.call(words, "").out());
  }

  /** A login shell may begin with another path: what was found without it is found still. */
  @Test
  void thePathAroundItStays() throws Exception {
    begin("PATH=/usr/bin:/bin");
    Path command = Files.writeString(home.resolve("sbatch-there"), "#!/bin/sh\necho taken\n");
    assertTrue(command.toFile().setExecutable(true));
    String way = "env HOME='" + home + "' PATH='" + home + ":/usr/bin:/bin' sh -c";
    Host found = Host.of(Cluster.read(Tree.EMPTY.with("ssh", Value.of(way))));
    assertEquals("taken", found.call(List.of("sbatch-there"), "").out());
  }

  @Test
  void whatNeverGotThereIsLost() {
    List<String> called = new ArrayList<>();
    Host refusing =
        (words, input) -> {
          called.addAll(words);
          return new Host.Answer(255, "", "Warning: x\n\nHost key verification failed.\r\n\n");
        };
    Host ssh = new LoginShell(List.of("/usr/bin/ssh", "login one"), refusing);
    LostException lost = assertThrows(LostException.class, () -> ssh.call(List.of("squeue"), ""));
    assertEquals(
        "no way to the cluster: Host key verification failed. (/usr/bin/ssh 'login one' has to get"
            + " there without asking)",
        lost.getMessage());
    assertEquals(List.of("/usr/bin/ssh", "-o", "BatchMode=yes"), called.subList(0, 3));
    called.clear();
    Host other = new LoginShell(List.of("my-ssh", "login"), refusing);
    assertThrows(LostException.class, () -> other.call(List.of("squeue"), ""));
    assertEquals(List.of("my-ssh", "login"), called.subList(0, 2), "it may know no such option");
  }

  @Test
  void aComplaintIsWhatIsCalledAnError() {
    String said =
        "sbatch: Checking\nsbatch: error: No share\nallocation failure: Job violates limits\n";
    assertEquals("No share; Job violates limits", new Host.Answer(1, "", said).complaint());
    assertEquals("no", new Host.Answer(1, "", "\n no \nyes\n").complaint());
    assertEquals("status 4", new Host.Answer(4, "", "\n").complaint());
  }
}
