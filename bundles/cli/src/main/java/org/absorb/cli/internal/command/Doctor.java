package org.absorb.cli.internal.command;

import java.util.List;
import org.absorb.cli.internal.ExitStatus;
import org.absorb.cli.internal.Session;
import org.absorb.cli.internal.doctor.Checkup;
import org.absorb.cli.internal.doctor.Finding;
import picocli.CommandLine;

/** {@code absorb doctor}: what is found, what is missing, what to do. */
@CommandLine.Command(name = "doctor")
final class Doctor extends Command {

  Doctor(Session session) {
    super(session);
  }

  @Override
  public Integer call() {
    List<Finding> findings = new Checkup(session()).findings();
    int width = findings.stream().mapToInt(finding -> finding.what().length()).max().orElse(0);
    for (Finding finding : findings) {
      String mark = WORDS.get(finding.good() ? "doctor.ok" : "doctor.missing");
      print(
          mark
              + "  "
              + finding.what()
              + " ".repeat(width - finding.what().length())
              + "  "
              + finding.detail());
      if (!finding.good()) {
        print(" ".repeat(mark.length() + 2) + finding.remedy());
      }
    }
    boolean good = findings.stream().allMatch(Finding::good);
    print(WORDS.get(good ? "doctor.good" : "doctor.bad"));
    return good ? ExitStatus.DONE : ExitStatus.FAILED;
  }
}
