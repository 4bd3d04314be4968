package org.absorb.window.tests;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/** The tests of a class are the steps of one story: after one that fails, no other makes sense. */
final class Story implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

  private static final Namespace OURS = Namespace.create(Story.class);

  @Override
  public void beforeTestExecution(ExtensionContext step) {
    String failed = store(step).get("failed", String.class);
    if (failed != null) {
      throw new TestAbortedException("not reached: " + failed + " failed");
    }
  }

  @Override
  public void afterTestExecution(ExtensionContext step) {
    if (step.getExecutionException().isPresent() && store(step).get("failed") == null) {
      store(step).put("failed", step.getDisplayName());
    }
  }

  private static ExtensionContext.Store store(ExtensionContext step) {
    return step.getParent().orElseThrow().getStore(OURS);
  }
}
