package org.absorb.ui.workbench.internal.frame;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.dialog.QuestionDialog;
import org.absorb.ui.workbench.internal.part.PartHost;
import org.absorb.ui.workbench.look.Look;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ISaveHandler;
import org.eclipse.swt.widgets.Shell;

/** Asks before something unsaved is closed. */
final class Closing implements ISaveHandler {

  private static final Messages WORDS = Messages.of(Closing.class);
  private static final List<String> ANSWERS =
      List.of(WORDS.get("save.yes"), WORDS.get("save.no"), WORDS.get("save.cancel"));

  private final Shell shell;
  private final Look look;

  Closing(Shell shell, Look look) {
    this.shell = shell;
    this.look = look;
  }

  @Override
  public boolean save(MPart part, boolean confirm) {
    return saveParts(List.of(part), confirm);
  }

  @Override
  public boolean saveParts(Collection<MPart> parts, boolean confirm) {
    List<PartHost> dirty = parts.stream().flatMap(part -> host(part).stream()).toList();
    return confirm ? mayClose(dirty) : dirty.stream().allMatch(PartHost::save);
  }

  /** Asks what is to become of what is unsaved among parts; whether they may be closed. */
  boolean mayClose(List<PartHost> parts) {
    List<PartHost> dirty = parts.stream().filter(PartHost::dirty).toList();
    if (dirty.isEmpty()) {
      return true;
    }
    return switch (ask(dirty)) {
      case YES -> dirty.stream().allMatch(PartHost::save);
      case NO -> true;
      case CANCEL -> false;
    };
  }

  private static Optional<PartHost> host(MPart part) {
    return part.getObject() instanceof PartHost host && host.dirty()
        ? Optional.of(host)
        : Optional.empty();
  }

  private Save ask(List<PartHost> dirty) {
    String question =
        dirty.size() == 1
            ? WORDS.get("save.one", dirty.get(0).title())
            : WORDS.get(
                "save.many",
                "" + dirty.size(),
                String.join("\n", dirty.stream().map(PartHost::title).toList()));
    int answer = QuestionDialog.ask(shell, look, WORDS.get("save.title"), question, ANSWERS, 0);
    return answer == 0 ? Save.YES : answer == 1 ? Save.NO : Save.CANCEL;
  }

  @Override
  public Save promptToSave(MPart part) {
    return host(part).map(host -> ask(List.of(host))).orElse(Save.NO);
  }

  @Override
  public Save[] promptToSave(Collection<MPart> parts) {
    return parts.stream().map(this::promptToSave).toArray(Save[]::new);
  }
}
