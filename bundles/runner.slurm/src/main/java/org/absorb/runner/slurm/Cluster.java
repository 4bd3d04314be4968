package org.absorb.runner.slurm;

import java.util.List;
import java.util.regex.Pattern;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.parameter.Declaration;
import org.absorb.model.parameter.Parameter;
import org.absorb.model.parameter.Problems;
import org.absorb.model.text.Messages;
import org.absorb.model.value.Path;
import org.absorb.model.value.Tree;
import org.absorb.model.value.Value;

/**
 * How runs are computed on one cluster: a document of its user's.
 *
 * @param partition where tasks wait; empty: the cluster's default
 * @param account whom they are charged to; empty: the user's default
 * @param qos their quality of service; empty: the default
 * @param minutes the time limit of a task; what is not done by then goes on in the task's next turn
 * @param notice seconds before the limit at which a task checkpoints
 * @param memory of a task, in megabytes
 * @param threads of each run
 * @param throttle how many tasks run at once at most; 0: as many as may
 * @param taskSeconds how long a task is to take at least, by the forecast
 * @param tasks the most tasks of one submission
 * @param modules to load, separated by blanks
 * @param product the command {@code absorb} as it is called there; empty: as here
 * @param lines added to the script as they are, {@code #SBATCH} or shell
 * @param ssh what commands of Slurm are put behind, such as {@code ssh login.example.org}, with
 *     quotes around words that hold blanks; empty: they are called here
 * @param here a folder on this machine that the cluster has as {@code there}; empty: it has the
 *     same folders
 * @param there see {@code here}
 */
public record Cluster(
    @Parameter(byDefault = "\"\"") String partition,
    @Parameter(byDefault = "\"\"") String account,
    @Parameter(byDefault = "\"\"", advanced = true) String qos,
    @Parameter(byDefault = "1440", unit = "min", min = 1, max = 1e6) long minutes,
    @Parameter(byDefault = "300", unit = "s", min = 20, max = 86400, advanced = true) long notice,
    @Parameter(byDefault = "2000", unit = "MB", min = 256, max = 1e8) long memory,
    @Parameter(byDefault = "1", min = 1, max = 1024) int threads,
    @Parameter(byDefault = "0", min = 0, max = 1e6) int throttle,
    @Parameter(byDefault = "900", unit = "s", min = 0, max = 1e7) long taskSeconds,
    @Parameter(byDefault = "1000", min = 1, max = 1e6, advanced = true) int tasks,
    @Parameter(byDefault = "\"\"") String modules,
    @Parameter(byDefault = "\"\"") String product,
    @Parameter(byDefault = "\"\"", advanced = true, lines = true) String lines,
    @Parameter(byDefault = "\"\"", group = "remote") String ssh,
    @Parameter(byDefault = "\"\"", group = "remote") String here,
    @Parameter(byDefault = "\"\"", group = "remote") String there) {

  private static final Messages WORDS = Messages.of(Cluster.class);

  /** What Slurm itself allows in names; nothing that a shell or an option would take apart. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.,:@+=/%-]*");

  private static final Pattern WORDS_OF_NAMES = Pattern.compile("[A-Za-z0-9_.,:@+=/%\\- ]*");
  private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}]*");
  private static final Pattern TEXT = Pattern.compile("[^\\p{Cntrl}]*(\n[^\\p{Cntrl}]*)*");
  private static final Pattern PATH = Pattern.compile("|/[^\\p{Cntrl}]*");

  /** A quoted piece of a word; a backslash, which paths may have, is a letter like others. */
  private static final Pattern QUOTED = Pattern.compile("'([^']*+)'|\"([^\"]*+)\"");

  private static final Pattern WORD = Pattern.compile("(?:[^ '\"]++|" + QUOTED + ")+");
  private static final Pattern WAY = Pattern.compile("(?:[^'\"]++|" + QUOTED + ")*");

  /** The share of a task's memory that a heap gets; the rest is for the machine around it. */
  private static final double HEAP = 0.7;

  /** Every setting at its default. */
  public static Cluster standard() {
    return read(Tree.EMPTY);
  }

  /**
   * Reads a document, and completes it.
   *
   * @throws BadInputException with every problem
   */
  public static Cluster read(Tree document) {
    Problems problems = new Problems();
    Tree whole =
        Declaration.of(Cluster.class)
            .complete(document, Path.ROOT, (kind, component, at, found) -> component, problems);
    problems.raise();
    for (String name : new String[] {"partition", "account", "qos"}) {
      check(whole, name, NAME, "must.name", problems);
    }
    check(whole, "modules", WORDS_OF_NAMES, "must.names", problems);
    check(whole, "product", PATH, "must.path", problems);
    check(whole, "ssh", LINE, "must.line", problems);
    check(whole, "ssh", WAY, "must.closed", problems);
    check(whole, "lines", TEXT, "must.text", problems);
    check(whole, "here", PATH, "must.path", problems);
    check(whole, "there", PATH, "must.path", problems);
    String here = whole.text("here").orElse("");
    if (here.isEmpty() != whole.text("there").orElse("").isEmpty()) {
      problems.add(Path.of("there"), Value.of(here), WORDS.get("must.both"));
    }
    problems.raise();
    Cluster cluster = Declaration.of(Cluster.class).bind(whole);
    if (cluster.notice * 2 > cluster.minutes * 60) {
      String most = Long.toString(cluster.minutes * 30);
      problems.add(Path.of("notice"), Value.of(cluster.notice), WORDS.get("must.notice", most));
      problems.raise();
    }
    return cluster;
  }

  private static void check(
      Tree whole, String name, Pattern allowed, String rule, Problems problems) {
    String text = whole.text(name).orElse("");
    if (!allowed.matcher(text).matches() || text.startsWith("-")) {
      problems.add(Path.of(name), Value.of(text), WORDS.get(rule));
    }
  }

  /** The complete document. */
  public Tree tree() {
    return Declaration.of(Cluster.class).tree(this);
  }

  /** The words of {@code ssh}. */
  List<String> way() {
    return WORD.matcher(ssh)
        .results()
        .map(word -> QUOTED.matcher(word.group()).replaceAll("$1$2"))
        .toList();
  }

  /** Megabytes of heap that each process of a task may have. */
  long heap() {
    return (long) (HEAP * memory);
  }

  /** A folder as the cluster calls it. */
  String folder(java.nio.file.Path local) {
    java.nio.file.Path absolute = local.toAbsolutePath().normalize();
    if (here.isEmpty()) {
      return absolute.toString();
    }
    java.nio.file.Path mounted = java.nio.file.Path.of(here).normalize();
    if (!absolute.startsWith(mounted)) {
      throw new BadInputException(WORDS.get("cluster.outside", absolute, here));
    }
    String rest = mounted.relativize(absolute).toString();
    return rest.isEmpty() ? there : there.replaceAll("/+$", "") + "/" + rest;
  }
}
