package org.absorb.ui.workbench.widget;

import java.util.Optional;
import org.eclipse.swt.widgets.Widget;

/**
 * Names widgets, so that a test or a script of events finds them whatever their words are: {@code
 * PART.THING}, as {@code queue.pause} or {@code form.dynamics.learningRate}.
 */
public final class Named {

  private static final String KEY = "absorb.name";

  private Named() {}

  /** Names a widget and returns it. */
  public static <W extends Widget> W as(String name, W widget) {
    widget.setData(KEY, name);
    return widget;
  }

  public static Optional<String> of(Widget widget) {
    return Optional.ofNullable((String) widget.getData(KEY));
  }
}
