package org.absorb.window.tests;

import java.util.*;
import java.util.stream.*;
import org.absorb.window.probe.*;
import org.junit.jupiter.api.*;

class KeyboardIT {
  static String key(Seen s) { return s.type() + " <" + s.name() + "> " + s.texts() + " tip=" + s.tip().lines().findFirst().orElse("")+" "+s.box(); }
  int n;
  @Test
  void walk() {
    try (Desk desk = new Desk(1280, 800)) {
      Project project = desk.project("keys", Project.sgd("first", 2000, "0.66, 0.68"));
      Window window = desk.open(project.toString());

      window.item("explorer.tree", "Experiments");
      window.pick("explorer.tree", "Experiments");
      for (String k : List.of("shift+Tab","shift+Tab","shift+Tab","Tab","Tab","Tab","Tab")) { 
        Until.pause(1500);
        System.out.println(window.program().err().lines().filter(l->l.matches("(FOCUS|TRAV|KEY|ACT).*")).skip(n).peek(l->n++).collect(Collectors.joining("\n")));
        System.out.println("--- press "+k);
        window.hands().press(k); }
        Until.pause(1500);
        System.out.println(window.program().err().lines().filter(l->l.matches("(FOCUS|TRAV|KEY|ACT).*")).skip(n).peek(l->n++).collect(Collectors.joining("\n")));
    }
  }
}
