package org.absorb.ui.workbench.internal.part;

import java.util.List;
import java.util.Optional;
import org.absorb.ui.workbench.Command;
import org.absorb.ui.workbench.Site;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.look.Icon;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuFactory;
import org.eclipse.e4.ui.model.application.ui.menu.MToolBar;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.renderers.swt.StackRenderer;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Display;

/** What a part has of the window, on its element of the model. */
final class HostSite implements Site {

  private static final String REMEMBERED = "absorb.remembered.";
  private static final String TITLE = "absorb.title";
  private static final String TOOLS = "absorb.tools";
  private static final String TOOLS_CONTRIBUTION =
      "bundleclass://org.absorb.ui.workbench/org.absorb.ui.workbench.internal.bar.PartTools";

  private final MPart element;
  private final Workbench workbench;
  private String title;
  private int badge;
  private Icon icon;
  private List<Command> tools = List.of();

  HostSite(MPart element, Workbench workbench, Icon icon) {
    this.element = element;
    this.workbench = workbench;
    // The label may still have a badge from before.
    this.title = element.getPersistedState().getOrDefault(TITLE, element.getLabel());
    label();
    this.icon = icon;
  }

  String title() {
    return title;
  }

  Icon icon() {
    return icon;
  }

  @Override
  public Workbench workbench() {
    return workbench;
  }

  @Override
  public Optional<String> input() {
    return Elements.input(element);
  }

  @Override
  public boolean isPassing() {
    return Elements.isPassing(element);
  }

  @Override
  public void keep() {
    Elements.passing(element, false);
    workbench.refreshCommands();
  }

  @Override
  public void title(String changed) {
    title = changed;
    label();
  }

  @Override
  public void badge(int count) {
    badge = count;
    label();
  }

  private void label() {
    element.getPersistedState().put(TITLE, title);
    element.setLabel(badge == 0 ? title : title + " (" + badge + ")");
  }

  @Override
  public void tooltip(String text) {
    element.setTooltip(text);
  }

  @Override
  public void icon(Icon changed) {
    icon = changed;
    Elements.draw(element, workbench.look().image(changed));
  }

  @Override
  public void tools(List<Command> commands) {
    tools = List.copyOf(commands);
    IPresentationEngine engine = element.getContext().get(IPresentationEngine.class);
    if (element.getToolbar() != null) {
      engine.removeGui(element.getToolbar());
    }
    MToolControl control = MMenuFactory.INSTANCE.createToolControl();
    control.setElementId(element.getElementId() + ".tools");
    control.setContributionURI(TOOLS_CONTRIBUTION);
    control.getTransientData().put(TOOLS, tools);
    MToolBar bar = MMenuFactory.INSTANCE.createToolBar();
    bar.setElementId(element.getElementId() + ".bar");
    bar.getChildren().add(control);
    element.setToolbar(bar);
    MElementContainer<?> stack = element.getParent();
    bar.setVisible(
        stack == null || stack.getSelectedElement() == element); // else when its tab comes
    // While the element is rendered its bar follows by itself; else it is as much as a part.
    if (element.getObject() != null) {
      Display.getCurrent().asyncExec(() -> draw(bar, engine));
    }
  }

  private void draw(MToolBar bar, IPresentationEngine engine) {
    if (element.getToolbar() == bar && element.getWidget() != null) {
      boolean visible = bar.isVisible();
      bar.setVisible(true); // its buttons look for their tab row, where it is not while hidden
      engine.createGui(bar);
      bar.setVisible(visible);
      makeRoom();
    }
  }

  /** The tab row looks for its bar when a tab comes to the front, not when the part is made. */
  private void makeRoom() {
    MElementContainer<?> stack = element.getParent();
    if (stack != null
        && stack.getRenderer() instanceof StackRenderer renderer
        && stack.getWidget() instanceof CTabFolder folder) {
      renderer.adjustTopRight(folder);
    }
  }

  List<Command> tools() {
    return tools;
  }

  @SuppressWarnings("unchecked") // nobody else writes under the key
  static List<Command> tools(MToolControl control) {
    return (List<Command>) control.getTransientData().getOrDefault(TOOLS, List.of());
  }

  @Override
  public void changed() {
    Parts.host(element).ifPresent(PartHost::changed);
    workbench.refreshCommands();
  }

  @Override
  public void activate() {
    element.getContext().get(EPartService.class).activate(element, true);
  }

  @Override
  public Optional<String> remembered(String key) {
    return Optional.ofNullable(element.getPersistedState().get(REMEMBERED + key));
  }

  @Override
  public void remember(String key, String value) {
    element.getPersistedState().put(REMEMBERED + key, value);
  }
}
