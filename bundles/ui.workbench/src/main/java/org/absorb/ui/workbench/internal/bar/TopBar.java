package org.absorb.ui.workbench.internal.bar;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.absorb.model.text.Messages;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.PerspectiveType;
import org.absorb.ui.workbench.internal.command.Commands;
import org.absorb.ui.workbench.internal.frame.Frame;
import org.absorb.ui.workbench.look.Icon;
import org.absorb.ui.workbench.look.Tone;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Below the menu bar: buttons of commands on the left; quick access and perspectives right. */
final class TopBar {

  private static final Messages WORDS = Messages.of(TopBar.class);
  private static final int GROUP = 10;
  private static final int RULE_HEIGHT = 20;

  private final Frame frame;
  private final Composite bar;
  private final Composite buttons;
  private final Composite perspectives;
  private List<Command> commandsShown = List.of();
  private List<PerspectiveType> perspectivesShown = List.of();
  private final List<FlatButton> commandButtons = new ArrayList<>();
  private final List<FlatButton> perspectiveButtons = new ArrayList<>();

  @Inject
  TopBar(Composite parent, Frame frame) {
    this.frame = frame;
    frame.menus().attach(parent.getShell());
    bar = new Composite(parent, SWT.NONE);
    bar.setLayout(row(4, 4));
    buttons = new Composite(bar, SWT.NONE);
    Composite right = new Composite(bar, SWT.NONE);
    right.setLayoutData(new GridData(SWT.RIGHT, SWT.CENTER, true, false));
    right.setLayout(row(3, 0));
    FlatButton quick =
        new FlatButton(
            right,
            frame.look(),
            Optional.of(Icon.SEARCH),
            WORDS.get("quick"),
            () -> frame.quickAccess().open(frame.shell()));
    quick.setToolTipText(WORDS.get("quick.hint"));
    rule(right);
    perspectives = new Composite(right, SWT.NONE);
    arranged();
    update();
    Runnable commands = frame.commands().onChange(this::update);
    Runnable look = frame.look().onChange(this::colour);
    bar.addListener(
        SWT.Dispose,
        event -> {
          commands.run();
          look.run();
        });
  }

  private static GridLayout row(int columns, int margin) {
    GridLayout layout = new GridLayout(columns, false);
    layout.marginHeight = margin;
    layout.marginWidth = margin;
    layout.horizontalSpacing = 2;
    return layout;
  }

  private void update() {
    if (!frame.commands().buttons().equals(commandsShown)) {
      fillCommands();
    }
    if (!frame.perspectives().types().equals(perspectivesShown)) {
      fillPerspectives();
    }
    for (int i = 0; i < commandButtons.size(); i++) {
      commandButtons.get(i).setEnabled(commandsShown.get(i).enabled());
      commandButtons.get(i).setToolTipText(Commands.hint(commandsShown.get(i)));
    }
    Optional<PerspectiveType> active = frame.perspectives().active();
    for (int i = 0; i < perspectiveButtons.size(); i++) {
      perspectiveButtons.get(i).choose(active.equals(Optional.of(perspectivesShown.get(i))));
    }
  }

  private void fillCommands() {
    empty(buttons, commandButtons);
    commandsShown = frame.commands().buttons();
    int group = -1;
    int columns = 0;
    for (Command command : commandsShown) {
      int next = command.tool().orElseThrow() / GROUP;
      if (group >= 0 && next != group) {
        rule(buttons);
        columns++;
      }
      group = next;
      String text = command.icon().isPresent() ? "" : Commands.plain(command);
      commandButtons.add(
          new FlatButton(
              buttons, frame.look(), command.icon(), text, () -> frame.commands().run(command)));
      columns++;
    }
    buttons.setLayout(row(Math.max(1, columns), 0));
    arranged();
  }

  private void fillPerspectives() {
    empty(perspectives, perspectiveButtons);
    perspectivesShown = frame.perspectives().types();
    int number = 1;
    for (PerspectiveType type : perspectivesShown) {
      FlatButton button =
          new FlatButton(
              perspectives,
              frame.look(),
              Optional.of(type.icon()),
              type.label(),
              () -> frame.perspectives().turnTo(type));
      button.setToolTipText(WORDS.get("perspective.hint", type.label(), "" + number++));
      perspectiveButtons.add(button);
    }
    perspectives.setLayout(row(Math.max(1, perspectivesShown.size()), 0));
    arranged();
  }

  private static void empty(Composite parent, List<FlatButton> filled) {
    for (Control child : parent.getChildren()) {
      child.dispose();
    }
    filled.clear();
  }

  private void arranged() {
    // A composite without children would take its default size.
    for (Composite group : List.of(buttons, perspectives)) {
      GridData data = new GridData();
      data.exclude = group.getChildren().length == 0;
      group.setLayoutData(data);
      group.setVisible(!data.exclude);
    }
    colour();
    bar.requestLayout();
  }

  private void rule(Composite parent) {
    Label rule = new Label(parent, SWT.SEPARATOR | SWT.VERTICAL);
    GridData data = new GridData(SWT.CENTER, SWT.CENTER, false, false);
    data.heightHint = RULE_HEIGHT;
    rule.setLayoutData(data);
  }

  private void colour() {
    colour(bar);
  }

  private void colour(Control control) {
    if (control instanceof Label) {
      return; // a rule, which the system draws to suit the theme
    }
    control.setBackground(frame.look().color(Tone.BAR));
    if (control instanceof Composite composite) {
      for (Control child : composite.getChildren()) {
        colour(child);
      }
    }
    control.redraw();
  }
}
