package org.absorb.ui.runs.internal;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.task.Notice;

/** How notices look. */
final class NoticeLook {

  private NoticeLook() {}

  static Icon icon(Notice notice) {
    return switch (notice.severity()) {
      case INFO -> Icon.INFO;
      case CAUTION -> Icon.CAUTION;
      case ERROR -> Icon.FAILED;
    };
  }

  static Tone tone(Notice notice) {
    return switch (notice.severity()) {
      case INFO -> Tone.MUTED;
      case CAUTION -> Tone.CAUTION;
      case ERROR -> Tone.ERROR;
    };
  }

  /** The time of day: 14:03:27. */
  static String time(Notice notice) {
    LocalTime time = LocalTime.ofInstant(notice.time(), ZoneId.systemDefault());
    return time.truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_TIME);
  }

  /** All of it, as one copies it. */
  static String text(Notice notice) {
    String first = time(notice) + " " + notice.text();
    return notice.details().isEmpty() ? first : first + "\n" + notice.details();
  }
}
