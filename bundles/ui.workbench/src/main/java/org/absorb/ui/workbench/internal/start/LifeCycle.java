package org.absorb.ui.workbench.internal.start;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import org.absorb.engine.catalog.Catalog;
import org.absorb.ui.workbench.Workbench;
import org.absorb.ui.workbench.internal.frame.Contributions;
import org.absorb.ui.workbench.internal.frame.Frame;
import org.absorb.ui.workbench.internal.part.Parts;
import org.absorb.ui.workbench.internal.part.WindowModel;
import org.absorb.ui.workbench.internal.render.Styling;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.internal.workbench.swt.IEventLoopAdvisor;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.services.IStylingEngine;
import org.eclipse.e4.ui.workbench.IModelResourceHandler;
import org.eclipse.e4.ui.workbench.UIEvents;
import org.eclipse.e4.ui.workbench.lifecycle.PreSave;
import org.eclipse.e4.ui.workbench.lifecycle.ProcessAdditions;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.osgi.framework.ServiceRegistration;

/** What happens at the turns of the workbench's life; made and called by it. */
final class LifeCycle {

  private static final String TOLD_TO_END = "org/absorb/window/ToldToEnd";

  private final Window start;
  private final Display display;
  private Frame frame;
  private EventLoop loop;
  private Contributions contributions;
  private ServiceRegistration<Workbench> registration;

  @Inject
  LifeCycle(IApplicationContext start, Display display) {
    this.start = (Window) start;
    this.display = display;
  }

  /** The model is read, nothing of it is on the screen. */
  @ProcessAdditions
  void fill(MApplication application, IEclipseContext context, IEventBroker events) {
    Catalog catalog =
        start.context().getService(start.context().getServiceReference(Catalog.class));
    WindowModel model = DefaultModel.of(application);
    frame = new Frame(display, model, start.preferences(), catalog);
    loop = new EventLoop(frame.faults());
    context.set(IEventLoopAdvisor.class, loop);
    context.set(Frame.class, frame);
    context.set(Workbench.class, frame);
    context.set(Parts.class, frame.parts());
    // Before the others are looked for: some may wait for it.
    registration = start.context().registerService(Workbench.class, frame, null);
    contributions = new Contributions(start.context(), display);
    frame.follow(contributions);
    frame.prune();
    events.subscribe(
        UIEvents.UILifeCycle.APP_STARTUP_COMPLETE,
        event -> display.asyncExec(() -> open(context, events)));
  }

  private void open(IEclipseContext context, IEventBroker events) {
    if (frame.closed()) {
      return;
    }
    loop.catchAll(display);
    IThemeEngine themes = context.get(IThemeEngine.class);
    frame.themes().engine(themes);
    context.set(IStylingEngine.class, new Styling(context.get(IStylingEngine.class), themes));
    frame.opened();
    if (Boolean.getBoolean("absorb.startupTime")) {
      long begin = ManagementFactory.getRuntimeMXBean().getStartTime();
      System.err.println("absorb: window after " + (System.currentTimeMillis() - begin) + " ms");
    }
    Toolkit.withoutFading(); // not before: it has Java look at each of the toolkit's functions
    frame.openProjects(start.projects());
    ((LayoutFile) context.get(IModelResourceHandler.class)).watch(display);
    ClassesAhead.begin(start.context());
    PerspectivesAhead.begin(display, frame.perspectives());
    if (!start.opened()) {
      // After all who hear that it is up: they need the display.
      events.subscribe(TOLD_TO_END, event -> display.asyncExec(start::end));
      events.post(TOLD_TO_END, null);
    }
  }

  /** The window is closed. */
  @PreSave
  void end() {
    contributions.close();
    registration.unregister();
    frame.close();
  }
}
