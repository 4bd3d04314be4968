package org.absorb.equinox.internal;

import java.io.File;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.eclipse.osgi.service.debug.DebugOptions;
import org.eclipse.osgi.service.debug.DebugTrace;

/** Eclipse's debug options, all off. */
final class NoDebugging implements DebugOptions {

  // Its methods all return nothing, so an interface of twenty does not need twenty empty bodies.
  private static final DebugTrace NO_TRACE =
      (DebugTrace)
          Proxy.newProxyInstance(
              DebugTrace.class.getClassLoader(),
              new Class<?>[] {DebugTrace.class},
              (proxy, method, arguments) -> null);

  @Override
  public boolean getBooleanOption(String option, boolean defaultValue) {
    return defaultValue;
  }

  @Override
  public String getOption(String option) {
    return null;
  }

  @Override
  public String getOption(String option, String defaultValue) {
    return defaultValue;
  }

  @Override
  public int getIntegerOption(String option, int defaultValue) {
    return defaultValue;
  }

  @Override
  public Map<String, String> getOptions() {
    return Map.of();
  }

  @Override
  public void setOption(String option, String value) {
    // off for good
  }

  @Override
  public void setOptions(Map<String, String> options) {
    // off for good
  }

  @Override
  public void removeOption(String option) {
    // off for good
  }

  @Override
  public boolean isDebugEnabled() {
    return false;
  }

  @Override
  public void setDebugEnabled(boolean value) {
    // off for good
  }

  @Override
  public void setFile(File traceFile) {
    // off for good
  }

  @Override
  public File getFile() {
    return null;
  }

  @Override
  public DebugTrace newDebugTrace(String bundle) {
    return NO_TRACE;
  }

  @Override
  public DebugTrace newDebugTrace(String bundle, Class<?> traceEntryClass) {
    return NO_TRACE;
  }
}
