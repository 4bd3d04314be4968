package org.absorb.tests;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Runs this bundle's test classes. Answers one array a test (name, status, stack trace), in types
 * of {@code java.*} only, so that the other side of the framework can read them.
 */
@Component(service = Callable.class, property = "absorb.tests=true")
public final class InFramework implements Callable<List<String[]>> {

  private final Bundle bundle;

  @Activate
  public InFramework(BundleContext context) {
    this.bundle = context.getBundle();
  }

  @Override
  public List<String[]> call() throws ClassNotFoundException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(InFramework.class.getClassLoader());
    try {
      Results results = new Results();
      launcher().execute(request(), results);
      return results.rows;
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private LauncherDiscoveryRequest request() throws ClassNotFoundException {
    LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
    for (String name : bundle.getHeaders().get("Test-Cases").split(",")) {
      request.selectors(DiscoverySelectors.selectClass(bundle.loadClass(name.trim())));
    }
    String excluded = System.getProperty("absorb.tests.excludedTags", "");
    if (!excluded.isEmpty()) {
      request.filters(TagFilter.excludeTags(excluded));
    }
    return request.build();
  }

  /** Nothing is looked up on a class path, which a bundle does not have. */
  private static Launcher launcher() {
    return LauncherFactory.create(
        LauncherConfig.builder()
            .addTestEngines(new JupiterTestEngine())
            .enableTestEngineAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build());
  }

  private static final class Results implements TestExecutionListener {

    private final List<String[]> rows = new ArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      // A class that fails before its tests counts as one.
      if (test.isTest() || result.getThrowable().isPresent()) {
        StringWriter trace = new StringWriter();
        result.getThrowable().ifPresent(thrown -> thrown.printStackTrace(new PrintWriter(trace)));
        rows.add(new String[] {name(test), result.getStatus().name(), trace.toString()});
      }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      rows.add(new String[] {name(test), "SKIPPED", reason});
    }

    private static String name(TestIdentifier test) {
      return test.getUniqueId()
          .replaceAll("^\\[engine:[^/]*/\\[class:", "")
          .replace("]/[method:", ".")
          .replace("]/[", " ")
          .replace("]", "");
    }
  }
}
