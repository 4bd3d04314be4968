package org.absorb.ui.plugins.internal;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.absorb.model.parameter.BadInputException;
import org.absorb.model.text.Numbers;
import org.absorb.plugins.Inspection;
import org.absorb.plugins.Plugin;
import org.absorb.plugins.Plugins;
import org.absorb.plugins.Request;
import org.absorb.runner.OpenRuns;
import org.absorb.ui.workbench.Part;
import org.absorb.ui.workbench.Workbench;
import org.eclipse.jface.window.Window;

/**
 * What is done to plug-ins, each in the background: what came of it is told as a notice, and the
 * manager reads anew. What runs already goes on with what it began with, in processes of its own.
 */
record Installing(Workbench workbench, Plugins plugins) {

  /** Reports on what is asked for, and installs it if the user says so. */
  void begin(Request request) {
    workbench
        .tasks()
        .run(
            Managing.WORDS.get("inspecting", request.what()),
            track -> plugins.inspect(request),
            reports -> ask(request, reports));
  }

  private void ask(Request request, List<Inspection> reports) {
    ReportDialog dialog = new ReportDialog(workbench.shell(), workbench.look(), reports);
    if (dialog.open() == Window.OK) {
      act(
          Managing.WORDS.get("installing", request.what()),
          () -> said("installed", plugins.install(request)));
    }
  }

  void use(String name, String version) {
    act(
        Managing.WORDS.get("switching", name, version),
        () -> said("used", List.of(plugins.use(name, version))));
  }

  void enable(String name) {
    act(Managing.WORDS.get("enabling", name), () -> said("enabled", List.of(plugins.enable(name))));
  }

  void disable(String name) {
    act(
        Managing.WORDS.get("disabling", name),
        () -> said("disabled", List.of(plugins.disable(name))));
  }

  /** Removes all of its versions, unless runs that wait or run need one. */
  void remove(Plugin plugin) {
    act(
        Managing.WORDS.get("removing", plugin.name()),
        () -> {
          List<String> versions = plugin.versions("");
          OpenRuns.dependent(plugins.projects(), plugin.name(), versions, plugin.brings(versions))
              .ifPresent(
                  found -> {
                    throw new BadInputException(
                        Managing.WORDS.get(
                            "dependents",
                            plugin.name(),
                            Numbers.count(found.runs()),
                            found.project()));
                  });
          plugins.remove(plugin.name(), "");
          return Managing.WORDS.get("removed", plugin.name());
        });
  }

  private static String said(String key, List<Plugin> plugins) {
    return plugins.stream()
        .map(
            plugin ->
                Managing.WORDS.get(
                    plugin.extensions().isEmpty() || !plugin.enabled() ? key : key + ".brings",
                    plugin.name(),
                    plugin.version(),
                    String.join(", ", plugin.extensions())))
        .collect(Collectors.joining(" "));
  }

  private void act(String label, Supplier<String> action) {
    workbench
        .tasks()
        .keep(
            label,
            track -> action.get(),
            told -> {
              workbench.notices().info(told);
              for (Part part : workbench.parts(PluginsType.ID)) {
                ((PluginsPart) part).read();
              }
              workbench.refreshCommands();
            });
  }
}
