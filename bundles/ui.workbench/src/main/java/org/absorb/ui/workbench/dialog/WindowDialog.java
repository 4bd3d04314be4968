package org.absorb.ui.workbench.dialog;

import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.look.Look;
import org.absorb.ui.workbench.look.Tone;
import org.absorb.ui.workbench.widget.Ground;
import org.absorb.ui.workbench.widget.MathLabel;
import org.absorb.ui.workbench.widget.Named;
import org.absorb.ui.workbench.widget.PushButton;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/**
 * A dialog in the window's look: title, ground and margins, and a row of buttons, at whose end is
 * the one that does what the dialog is about. Escape leaves it. On the display's thread.
 */
public abstract class WindowDialog extends Dialog {

  private static final Messages WORDS = Messages.of(WindowDialog.class);
  private static final int MARGIN = 16;
  private static final int GAP = 8;

  /** Width of a button, so that Cancel and what it stands beside are of a size. */
  private static final int LEAST = 80;

  /** What Enter does where no control takes it for itself. */
  protected enum Enter {
    DOES,
    LEAVES,
    NOTHING
  }

  private final Look look;
  private final String title;
  private final String name;
  private final String deed;
  private PushButton doing;

  /**
   * @param name of the button that does it
   * @param deed what stands on it
   */
  protected WindowDialog(Shell parent, Look look, String title, String name, String deed) {
    super(parent);
    this.look = look;
    this.title = title;
    this.name = name;
    this.deed = deed;
  }

  /** Puts what it is about into an area that is laid out in {@link #columns}. */
  protected abstract void fill(Composite area);

  /** How many columns its content stands in. */
  protected int columns() {
    return 1;
  }

  /** All is there, the buttons too. */
  protected void ready() {}

  protected Enter enter() {
    return Enter.DOES;
  }

  protected final Look look() {
    return look;
  }

  /** Words before a field. */
  protected final MathLabel label(Composite area, String words) {
    return new MathLabel(area, look, Look.Type.BASE).text(words);
  }

  /** Gives the button that does it the keyboard, where there is nothing to fill in before. */
  protected final void toDeed() {
    doing.setFocus();
  }

  /** Whether it can be done as things stand. */
  protected final void possible(boolean is) {
    doing.setEnabled(is);
  }

  @Override
  protected final boolean isResizable() {
    return true;
  }

  @Override
  protected final void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(title);
    // what has no ground of its own has this one
    Ground.of(look, Tone.PART, shell).setBackgroundMode(SWT.INHERIT_FORCE);
    shell.addListener(SWT.Traverse, this::enter);
  }

  @Override
  protected final Control createContents(Composite parent) {
    Control contents = super.createContents(parent);
    ready();
    return contents;
  }

  @Override
  protected final Control createDialogArea(Composite parent) {
    Composite area = Ground.of(look, Tone.PART, (Composite) super.createDialogArea(parent));
    GridLayout layout = new GridLayout(columns(), false);
    layout.marginWidth = MARGIN;
    layout.marginHeight = MARGIN;
    layout.horizontalSpacing = GAP;
    layout.verticalSpacing = GAP;
    area.setLayout(layout);
    fill(area);
    return area;
  }

  @Override
  protected final Control createButtonBar(Composite parent) {
    Composite bar = Ground.of(look, Tone.PART, new Composite(parent, SWT.NONE));
    GridLayout layout = new GridLayout(0, false);
    layout.marginWidth = MARGIN;
    layout.marginHeight = 0;
    layout.marginBottom = MARGIN;
    layout.horizontalSpacing = GAP;
    bar.setLayout(layout);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    buttons(bar);
    return bar;
  }

  /** Puts buttons into the bar, from the left to the right. */
  protected void buttons(Composite bar) {
    leaving(bar);
    doing(bar);
  }

  /** Adds the button that leaves all as it is. */
  protected final void leaving(Composite bar) {
    button(bar, false, WORDS.get("cancel"), this::cancelPressed);
  }

  /** Adds the button that does it. */
  protected final void doing(Composite bar) {
    doing = Named.as(name, button(bar, true, deed, this::okPressed));
  }

  /**
   * Adds a button; the first stands at the right with all that follow.
   *
   * @param main whether it is what one is here for
   */
  protected final PushButton button(Composite bar, boolean main, String words, Runnable action) {
    PushButton button = new PushButton(bar, look, main, null).text(words);
    button.addListener(SWT.Selection, event -> action.run());
    GridLayout layout = (GridLayout) bar.getLayout();
    boolean first = layout.numColumns++ == 0;
    GridData place = new GridData(SWT.END, SWT.CENTER, first, false);
    place.widthHint = Math.max(LEAST, button.computeSize(SWT.DEFAULT, SWT.DEFAULT).x);
    button.setLayoutData(place);
    return button;
  }

  /** Enter, where no control has taken it. */
  private void enter(Event event) {
    if (event.detail == SWT.TRAVERSE_RETURN && enter() != Enter.NOTHING) {
      event.doit = false;
      if (enter() == Enter.LEAVES) {
        cancelPressed();
      } else if (doing.isEnabled()) {
        okPressed();
      }
    }
  }
}
