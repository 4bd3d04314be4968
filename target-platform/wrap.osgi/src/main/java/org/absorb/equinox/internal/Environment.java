package org.absorb.equinox.internal;

import java.util.Locale;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.osgi.framework.BundleContext;

/** The machine in Eclipse's words. The arguments belong to the application and are not told. */
final class Environment implements EnvironmentInfo {

  private static final String[] NONE = {};

  private final BundleContext context;

  Environment(BundleContext context) {
    this.context = context;
  }

  @Override
  public String getOS() {
    return os(System.getProperty("os.name"));
  }

  static String os(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      return "win32";
    }
    return lower.startsWith("mac") ? "macosx" : "linux";
  }

  @Override
  public String getWS() {
    return switch (getOS()) {
      case "win32" -> "win32";
      case "macosx" -> "cocoa";
      default -> "gtk";
    };
  }

  @Override
  public String getOSArch() {
    String arch = System.getProperty("os.arch");
    return "amd64".equals(arch) ? "x86_64" : arch;
  }

  @Override
  public String getNL() {
    return Locale.getDefault().toString();
  }

  /** Some ask the framework instead of this service. */
  void publish() {
    System.setProperty("osgi.os", getOS());
    System.setProperty("osgi.ws", getWS());
    System.setProperty("osgi.arch", getOSArch());
    System.setProperty("osgi.nl", getNL());
  }

  @Override
  public String getProperty(String key) {
    return context.getProperty(key);
  }

  @Override
  public String setProperty(String key, String value) {
    return value == null ? System.clearProperty(key) : System.setProperty(key, value);
  }

  @Override
  public String[] getCommandLineArgs() {
    return NONE;
  }

  @Override
  public String[] getFrameworkArgs() {
    return NONE;
  }

  @Override
  public String[] getNonFrameworkArgs() {
    return NONE;
  }

  @Override
  public boolean inDebugMode() {
    return false;
  }

  @Override
  public boolean inDevelopmentMode() {
    return false;
  }
}
