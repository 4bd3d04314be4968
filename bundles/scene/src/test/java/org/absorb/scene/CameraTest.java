package org.absorb.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CameraTest {

  private static final double[] BOX = {10, 10, 10};

  @Test
  void rotationsFollowTheRightHand() {
    double[] m = Rotation.about(Math.PI / 2, 0, 0, 1).matrix();
    assertArrayEquals(new double[] {0, -1, 0, 1, 0, 0, 0, 0, 1}, m, 1e-15); // x becomes y
  }

  @Test
  void oneRotationAfterTheOtherIsTheProductOfTheirMatrices() {
    Rotation a = Rotation.about(0.7, 1, 2, 3);
    Rotation b = Rotation.about(-1.1, -2, 0.5, 1);
    double[] product = new double[9];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        for (int k = 0; k < 3; k++) {
          product[3 * i + j] += b.matrix()[3 * i + k] * a.matrix()[3 * k + j];
        }
      }
    }
    assertArrayEquals(product, a.then(b).matrix(), 1e-14);
  }

  @Test
  void whatIsNoRotationIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Rotation(0, 0, 0, 0));
  }

  @Test
  void draggingToTheRightTakesTheFrontToTheRight() {
    Camera turned = Camera.FLAT.turned(0.3, 0);
    Projection before = new Projection(Camera.FLAT, BOX, 100, 100);
    Projection after = new Projection(turned, BOX, 100, 100);
    assertTrue(after.column(5, 5, 10) > before.column(5, 5, 10) + 5);
    assertEquals(50, after.row(5, 5, 10), 1e-9);
    assertTrue(after.column(5, 5, 0) < before.column(5, 5, 0) - 5, "and the back to the left");
  }

  @Test
  void draggingUpwardsTakesTheFrontUp() {
    Projection after = new Projection(Camera.FLAT.turned(0, 0.3), BOX, 100, 100);
    assertTrue(after.row(5, 5, 10) < 45);
  }

  @Test
  void enlargingKeepsThePointUnderTheMouse() {
    Camera eye = Camera.HOME.moved(0.1, -0.2);
    Projection before = new Projection(eye, BOX, 300, 200);
    double x = (before.column(1, 2, 3) - 150) / 200;
    double y = (100 - before.row(1, 2, 3)) / 200;
    Projection after = new Projection(eye.enlarged(3, x, y), BOX, 300, 200);
    assertEquals(before.column(1, 2, 3), after.column(1, 2, 3), 1e-9);
    assertEquals(before.row(1, 2, 3), after.row(1, 2, 3), 1e-9);
    assertEquals(3 * before.scale(0), after.scale(0), 1e-9);
  }

  @Test
  void theWholeBoxIsInSightFromEverywhere() {
    for (int turn = 0; turn < 50; turn++) {
      Camera camera = Camera.HOME.turned(0.37 * turn, 0.21 * turn);
      Projection projection = new Projection(camera, BOX, 400, 300);
      for (int corner = 0; corner < 8; corner++) {
        double x = 10 * (corner & 1);
        double y = 10 * (corner >> 1 & 1);
        double z = 10 * (corner >> 2);
        double column = projection.column(x, y, z);
        double row = projection.row(x, y, z);
        assertTrue(column > -40 && column < 440 && row > -40 && row < 340, column + ", " + row);
      }
    }
  }

  @Test
  void aFlatBoxFillsThePicture() {
    Projection projection = new Projection(Camera.FLAT, new double[] {20, 10, 0}, 400, 400);
    assertEquals(400 * 0.92, projection.column(20, 0, 0) - projection.column(0, 0, 0), 1e-9);
    assertEquals(projection.row(0, 0, 0) - projection.row(0, 10, 0), 400 * 0.46, 1e-9);
  }
}
