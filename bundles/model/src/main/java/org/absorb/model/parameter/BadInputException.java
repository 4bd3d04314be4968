package org.absorb.model.parameter;

import java.util.List;
import java.util.stream.Collectors;
import org.absorb.model.value.Path;

/**
 * Input that a user has to mend: a file, a setting, an argument. Its message is what the user
 * reads, one line a problem; the command line ends with exit status 2.
 */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public BadInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::line).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** For input that is no document: a path that does not exist, an id that nothing has. */
  public BadInputException(String line) {
    super(line);
    this.problems = List.of(new Problem(Path.ROOT, null, line));
  }

  /** What is wrong, field by field. */
  public List<Problem> problems() {
    return problems;
  }
}
