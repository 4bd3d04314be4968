package org.absorb.ui.workbench.internal.part;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Editing;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.PartType;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.task.Notice;
import org.absorb.ui.workbench.widget.InSight;
import org.absorb.ui.workbench.widget.Pages;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * Behind every part of the model: looks up its type and lets that make it. In a window that is up
 * it does so once the part is seen, and a moment later, so that the window stays awake when a
 * perspective brings several.
 */
public final class PartHost {

  private static final Messages WORDS = Messages.of(PartHost.class);

  private final MPart element;
  private final HostSite site;
  private final Composite own;
  private final Workbench workbench;
  private Optional<PartType> unmade;
  private Part part;

  @Inject
  PartHost(MPart element, Composite parent, Parts parts, Workbench workbench) {
    this.element = element;
    this.own = new Composite(parent, SWT.NONE);
    this.workbench = workbench;
    this.unmade = parts.type(element.getElementId());
    this.site = new HostSite(element, workbench, unmade.map(PartType::icon).orElse(Icon.INFO));
    colour(own, workbench.look());
    if (parts.areMadeLater()) {
      new InSight(own, () -> parts.makeLater(this)).work();
    } else {
      made();
    }
  }

  /** What the type makes, made now if it was not yet; empty if it failed. */
  Optional<Part> made() {
    if (unmade.isPresent() && !own.isDisposed()) {
      PartType type = unmade.get();
      unmade = Optional.empty();
      create(type);
      own.layout();
      if (own.isFocusControl()) {
        focus();
      }
    }
    return part();
  }

  /** What goes wrong in one part is said in its place; the others stand. */
  private void create(PartType type) {
    try {
      part = type.create(own, site);
    } catch (RuntimeException | LinkageError | SWTError e) {
      e.printStackTrace();
      String words = WORDS.get("failed", type.label(), String.valueOf(e.getMessage()));
      workbench.notices().add(Notice.of(Notice.Severity.ERROR, words).caused(e));
      for (Control child : own.getChildren()) {
        child.dispose();
      }
      own.setLayout(new GridLayout());
      Label sentence = new Label(own, SWT.WRAP);
      sentence.setText(words);
      sentence.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }
  }

  private static void colour(Composite ground, Look look) {
    Runnable paint = () -> ground.setBackground(look.color(Tone.PART));
    paint.run();
    ground.setBackgroundMode(SWT.INHERIT_DEFAULT);
    Runnable listening = look.onChange(paint);
    ground.addListener(SWT.Dispose, event -> listening.run());
  }

  /** Whether it has an input that it can turn from: it is not made yet, or did not fail. */
  boolean canTurn() {
    return unmade.isPresent() || part != null;
  }

  /** What the type made; empty if it failed, or has not yet. */
  public Optional<Part> part() {
    return Optional.ofNullable(part);
  }

  public Optional<Editing> editing() {
    return part().flatMap(Part::editing);
  }

  /** Whether there is something to save. */
  public boolean dirty() {
    return editing().filter(Editing::dirty).isPresent();
  }

  /** Saves; whether there is nothing to save now. */
  public boolean save() {
    boolean saved = editing().map(Editing::save).orElse(true);
    site.changed();
    return saved;
  }

  /** What its tab says. */
  public String title() {
    return site.title();
  }

  /** The buttons it put into its tab row. */
  public List<Command> tools() {
    return site.tools();
  }

  /** Where it is shown. */
  public Composite place() {
    return own;
  }

  MPart element() {
    return element;
  }

  Icon icon() {
    return site.icon();
  }

  void changed() {
    element.setDirty(dirty());
  }

  static List<Command> tools(MToolControl control) {
    return HostSite.tools(control);
  }

  /** The keyboard comes here: keys work, also where the part has nothing to type into. */
  @Focus
  void focus() {
    if (Pages.hasFocus(own) && !own.isFocusControl()) {
      return; // it came to a control by the tabulator or the mouse, and stays there
    }
    part().ifPresent(Part::focus);
    if (!Pages.hasFocus(own)) {
      own.forceFocus();
    }
  }

  /** The keyboard comes here if nothing in the window has it. */
  void focusIfNobody() {
    if (!own.isDisposed() && own.getDisplay().getFocusControl() == null) {
      focus();
    }
  }

  @PreDestroy
  void close() {
    part().ifPresent(Part::close);
  }
}
