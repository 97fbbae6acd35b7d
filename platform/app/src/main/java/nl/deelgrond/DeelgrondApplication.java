// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts Deelgrond.
@SpringBootApplication
public class DeelgrondApplication {

  static void main(String[] args) {
    SpringApplication.run(DeelgrondApplication.class, args);
  }
}
