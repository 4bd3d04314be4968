package org.absorb.ui.workbench.internal.start;

import java.util.List;
import org.eclipse.e4.ui.model.application.MAddon;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.MApplicationFactory;
import org.eclipse.e4.ui.model.application.ui.advanced.MAdvancedFactory;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.basic.MBasicFactory;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;

/** The application as it is before anything was contributed or remembered: an empty window. */
final class DefaultModel {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  /** What of the workbench is at work, in the order in which it comes up. */
  private static final List<String> ADDONS =
      List.of(
          "org.eclipse.e4.core.commands/org.eclipse.e4.core.commands.CommandServiceAddon",
          "org.eclipse.e4.ui.services/org.eclipse.e4.ui.services.ContextServiceAddon",
          "org.eclipse.e4.ui.bindings/org.eclipse.e4.ui.bindings.BindingServiceAddon",
          "org.eclipse.e4.ui.workbench/org.eclipse.e4.ui.internal.workbench.addons.CommandProcessingAddon",
          "org.eclipse.e4.ui.workbench/org.eclipse.e4.ui.internal.workbench.addons.HandlerProcessingAddon",
          "org.eclipse.e4.ui.workbench/org.eclipse.e4.ui.internal.workbench.addons.ContextProcessingAddon",
          "org.eclipse.e4.ui.workbench.swt/org.eclipse.e4.ui.workbench.swt.util.BindingProcessingAddon",
          "org.eclipse.e4.ui.workbench.addons.swt/org.eclipse.e4.ui.workbench.addons.cleanupaddon.CleanupAddon",
          "org.eclipse.e4.ui.workbench.addons.swt/org.eclipse.e4.ui.workbench.addons.dndaddon.DnDAddon",
          "org.eclipse.e4.ui.workbench.addons.swt/org.eclipse.e4.ui.workbench.addons.minmax.MinMaxAddon");

  private DefaultModel() {}

  static MApplication create() {
    MApplication application = MApplicationFactory.INSTANCE.createApplication();
    application.setElementId("org.absorb.application");
    for (String name : ADDONS) {
      MAddon addon = MApplicationFactory.INSTANCE.createAddon();
      addon.setElementId(name.substring(name.lastIndexOf('.') + 1));
      addon.setContributionURI("bundleclass://" + name);
      application.getAddons().add(addon);
    }
    MTrimmedWindow window = MBasicFactory.INSTANCE.createTrimmedWindow();
    window.setElementId("org.absorb.window");
    window.setLabel("Absorb");
    window.setWidth(WIDTH);
    window.setHeight(HEIGHT);
    MPerspectiveStack perspectives = MAdvancedFactory.INSTANCE.createPerspectiveStack();
    perspectives.setElementId("org.absorb.perspectives");
    window.getChildren().add(perspectives);
    application.getChildren().add(window);
    application.setSelectedElement(window);
    return application;
  }
}
