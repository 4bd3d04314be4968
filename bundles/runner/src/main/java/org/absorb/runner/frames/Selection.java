package org.absorb.runner.frames;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.run.Frame;
import org.absorb.model.run.Frames;
import org.absorb.model.text.Messages;

/**
 * Some of the frames there are: {@code last}, {@code all}, {@code 0,100,2500} or {@code 100..900}.
 */
public final class Selection implements Frames {

  private static final Messages WORDS = Messages.of(Selection.class);

  private final Frames all;
  private final List<Long> steps;

  /**
   * @param text what is chosen
   * @throws BadInputException if it cannot be read, or a step in it has no frame
   */
  public Selection(Frames all, String text) {
    this.all = all;
    List<Long> there = all.steps();
    TreeSet<Long> chosen = new TreeSet<>();
    if (text.equals("last") && !there.isEmpty()) {
      chosen.add(there.get(there.size() - 1));
    } else if (text.equals("all")) {
      chosen.addAll(there);
    } else if (text.matches("[0-9]{1,16}\\.\\.[0-9]{1,16}")) {
      int dots = text.indexOf("..");
      long from = Long.parseLong(text.substring(0, dots));
      long to = Long.parseLong(text.substring(dots + 2));
      there.stream().filter(k -> k >= from && k <= to).forEach(chosen::add);
    } else if (text.matches("[0-9]{1,16}(,[0-9]{1,16})*")) {
      for (String step : text.split(",")) {
        if (!there.contains(Long.valueOf(step))) {
          throw new BadInputException(WORDS.get("missing", step, some(there)));
        }
        chosen.add(Long.valueOf(step));
      }
    } else if (!text.equals("last")) {
      throw new BadInputException(WORDS.get("text", text));
    }
    if (chosen.isEmpty()) {
      throw new BadInputException(WORDS.get("nothing", text, some(there)));
    }
    steps = List.copyOf(chosen);
  }

  private static String some(List<Long> there) {
    if (there.isEmpty()) {
      return WORDS.get("empty");
    }
    List<String> named = new ArrayList<>();
    for (int i = 0; i < Math.min(there.size(), 8); i++) {
      named.add(Long.toString(there.get(i)));
    }
    if (there.size() > 8) {
      named.add("... " + there.get(there.size() - 1));
    }
    return String.join(", ", named);
  }

  @Override
  public List<Long> steps() {
    return steps;
  }

  @Override
  public Frame frame(long step) {
    return all.frame(step);
  }
}
