package org.absorb.ui.workbench.internal.start;

import java.util.List;
import org.absorb.ui.workbench.internal.part.WindowModel;
import org.eclipse.e4.ui.model.application.MAddon;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationFactory;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.advanced.MAdvancedFactory;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuFactory;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.renderers.swt.TrimBarLayout;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * The application before anything is contributed: a window with its bars and no perspectives. What
 * only the product knows is not saved with a layout but put into it when it is read.
 */
final class DefaultModel {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final String OURS = "org.absorb.";
  private static final String WORKBENCH = "org.eclipse.e4.ui.workbench";
  private static final String ADDONS_SWT = WORKBENCH + ".addons.swt/" + WORKBENCH + ".addons.";

  /** What of the workbench is at work, in the order in which it comes up. */
  private static final List<String> ADDONS =
      List.of(
          "org.eclipse.e4.core.commands/org.eclipse.e4.core.commands.CommandServiceAddon",
          "org.eclipse.e4.ui.services/org.eclipse.e4.ui.services.ContextServiceAddon",
          "org.eclipse.e4.ui.bindings/org.eclipse.e4.ui.bindings.BindingServiceAddon",
          ADDONS_SWT + "cleanupaddon.CleanupAddon",
          ADDONS_SWT + "dndaddon.DnDAddon",
          ADDONS_SWT + "minmax.MinMaxAddon");

  private DefaultModel() {}

  static MApplication create() {
    MApplication application = MApplicationFactory.INSTANCE.createApplication();
    application.setElementId(OURS + "application");
    MTrimmedWindow window = MBasicFactory.INSTANCE.createTrimmedWindow();
    window.setElementId(OURS + "window");
    window.setWidth(WIDTH);
    window.setHeight(HEIGHT);
    MPerspectiveStack perspectives = MAdvancedFactory.INSTANCE.createPerspectiveStack();
    perspectives.setElementId(OURS + "perspectives");
    window.getChildren().add(perspectives);
    application.getChildren().add(window);
    application.setSelectedElement(window);
    return application;
  }

  /**
   * Its window.
   *
   * @throws RuntimeException if it is not of this shape
   */
  static WindowModel of(MApplication application) {
    MTrimmedWindow window = (MTrimmedWindow) application.getChildren().get(0);
    MPerspectiveStack perspectives =
        window.getChildren().stream()
            .filter(MPerspectiveStack.class::isInstance)
            .map(MPerspectiveStack.class::cast)
            .findFirst()
            .orElseThrow();
    return new WindowModel(application, window, perspectives);
  }

  /** Adds what is not saved. */
  static void complete(MApplication application) {
    for (String name : ADDONS) {
      MAddon addon = MApplicationFactory.INSTANCE.createAddon();
      addon.setElementId(name.substring(name.lastIndexOf('.') + 1));
      addon.setContributionURI("bundleclass://" + name);
      application.getAddons().add(addon);
    }
    MTrimmedWindow window = (MTrimmedWindow) of(application).window();
    window.setLabel("Absorb");
    bar(window, SideValue.TOP, "top").getChildren().add(0, control("TopBar"));
    bar(window, SideValue.BOTTOM, "bottom").getChildren().add(0, control("StatusLine"));
  }

  private static MTrimBar bar(MTrimmedWindow window, SideValue side, String name) {
    return window.getTrimBars().stream()
        .filter(bar -> bar.getSide() == side)
        .findFirst()
        .orElseGet(
            () -> {
              MTrimBar bar = MBasicFactory.INSTANCE.createTrimBar();
              bar.setElementId(OURS + "bar." + name);
              bar.setSide(side);
              window.getTrimBars().add(bar);
              return bar;
            });
  }

  private static MToolControl control(String type) {
    MToolControl control = MMenuFactory.INSTANCE.createToolControl();
    control.setElementId(OURS + type);
    control.setContributionURI(
        "bundleclass://org.absorb.ui.workbench/org.absorb.ui.workbench.internal.bar." + type);
    control.getTags().add(TrimBarLayout.SPACER);
    return control;
  }

  /** Takes out what is not to be saved. */
  static void reduce(MApplication application) {
    application.getAddons().clear();
    application.getCommands().clear();
    application.getHandlers().clear();
    application.getBindingTables().clear();
    MTrimmedWindow window = (MTrimmedWindow) of(application).window();
    for (MTrimBar bar : window.getTrimBars()) {
      bar.getChildren().removeIf(DefaultModel::isOurs);
    }
    EcoreUtil.getAllContents((EObject) application, true)
        .forEachRemaining(
            element -> {
              if (element instanceof MPart part) {
                part.setToolbar(null);
                part.setDirty(false);
              }
            });
  }

  private static boolean isOurs(MUIElement element) {
    return element.getElementId() != null && element.getElementId().startsWith(OURS);
  }
}
