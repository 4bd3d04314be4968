package org.jzy3d.chart.factories;

import org.jzy3d.chart.Chart;
import org.jzy3d.plot3d.rendering.canvas.Quality;

/** Makes charts that are drawn without a window. */
public class OffscreenChartFactory {

  private final int width;
  private final int height;

  public OffscreenChartFactory(int width, int height) {
    this.width = width;
    this.height = height;
  }

  public Chart newChart(Quality quality) {
    return new Chart(width, height);
  }
}
