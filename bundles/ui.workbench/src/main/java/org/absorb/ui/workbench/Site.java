package org.absorb.ui.workbench;

import java.util.List;
import java.util.Optional;
import org.absorb.ui.workbench.look.Icon;

/** What a part has of the window around it. */
public interface Site {

  Workbench workbench();

  /** What the part is open on, as given to {@link Workbench#open}; empty for a part without. */
  Optional<String> input();

  /** Whether the part was opened by {@link Workbench#look} and not kept since. */
  boolean isPassing();

  /** The part stays open until somebody closes it. */
  void keep();

  /** The text of the tab. */
  void title(String title);

  /** What the mouse tells over the tab. */
  void tooltip(String text);

  void icon(Icon icon);

  /** A number beside the title, as of what waits; 0 for none. */
  void badge(int count);

  /** The buttons in the part's tab row, from left to right; replaces earlier ones. */
  void tools(List<Command> commands);

  /** The part's {@link Editing} has changed: marks the tab, refreshes what undo and save say. */
  void changed();

  /** Brings the part to the front and gives it the keyboard. */
  void activate();

  /** A setting of this part from earlier, also from before a restart. */
  Optional<String> remembered(String key);

  /** Keeps a setting of this part with the layout. */
  void remember(String key, String value);
}
