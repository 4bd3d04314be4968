package org.absorb.ui.workbench.internal.start;

import org.absorb.ui.workbench.internal.frame.Faults;
import org.eclipse.e4.ui.internal.workbench.swt.IEventLoopAdvisor;
import org.eclipse.swt.widgets.Display;

/** What the workbench asks while it waits for events, and tells of those that went wrong. */
final class EventLoop implements IEventLoopAdvisor {

  private final Faults faults;

  EventLoop(Faults faults) {
    this.faults = faults;
  }

  @Override
  public void eventLoopIdle(Display display) {
    display.sleep();
  }

  @Override
  public void eventLoopException(Throwable e) {
    faults.somewhere(e);
  }

  /** Has errors that the workbench would end by told too: want of memory may be a plug-in's. */
  void catchAll(Display display) {
    display.setErrorHandler(this::eventLoopException);
  }
}
