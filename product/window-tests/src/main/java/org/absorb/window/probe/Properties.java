package org.absorb.window.probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.widgets.Widget;

/** What widgets say of themselves, ours as well as the toolkit's: by the names of their methods. */
final class Properties {

  private static final Map<String, Mark> MARKS =
      Map.of(
          "getEnabled", Mark.ENABLED,
          "getSelection", Mark.SELECTED,
          "getChecked", Mark.CHECKED,
          "getExpanded", Mark.EXPANDED,
          "getEditable", Mark.EDITABLE);

  private static final Set<Class<?>> ANSWERS = Set.of(String.class, boolean.class);

  private final Map<Class<?>, Map<String, Optional<Method>>> methods = new HashMap<>();

  /** Its text, if it has any; of what we draw ourselves, what it tells readers of the screen. */
  List<String> texts(Widget widget) {
    return get(widget, "getText")
        .or(() -> get(widget, "words"))
        .filter(text -> !text.equals(""))
        .stream()
        .map(String.class::cast)
        .toList();
  }

  String tip(Widget widget) {
    return (String) get(widget, "getToolTipText").orElse("");
  }

  Set<Mark> marks(Widget widget) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    MARKS.forEach(
        (method, mark) -> {
          if (get(widget, method).equals(Optional.of(true))) {
            marks.add(mark);
          }
        });
    return marks;
  }

  private Optional<Object> get(Widget widget, String name) {
    return methods
        .computeIfAbsent(widget.getClass(), type -> new HashMap<>())
        .computeIfAbsent(name, key -> method(widget.getClass(), key))
        .map(method -> call(widget, method));
  }

  private static Optional<Method> method(Class<?> type, String name) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      try {
        Method method = at.getDeclaredMethod(name);
        if (ANSWERS.contains(method.getReturnType())) {
          method.setAccessible(true);
          return Optional.of(method);
        }
      } catch (NoSuchMethodException e) {
        // maybe above
      }
    }
    return Optional.empty();
  }

  private static Object call(Widget widget, Method method) {
    try {
      return method.invoke(widget);
    } catch (IllegalAccessException | InvocationTargetException e) {
      return null;
    }
  }
}
