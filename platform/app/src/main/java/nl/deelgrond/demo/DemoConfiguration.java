// SPDX-License-Identifier: EUPL-1.2
package nl.deelgrond.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import nl.deelgrond.convenant.Convenant;
import nl.deelgrond.fault.StartRefused;
import nl.deelgrond.signin.SigninProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/// What the demo brings along.
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

  /// The slow and the fragile first: a folder or a port that is taken ends the start at once, and
  /// PostgreSQL starts and a key is made while all the rest starts.
  @Bean
  static BeanFactoryPostProcessor demoFirst(Environment environment) {
    requireFreePort(environment);
    return factory -> {
      factory.getBean(DataFolder.class);
      factory.getBeanProvider(DemoDatabase.class).ifAvailable(_ -> {});
      factory.getBeanProvider(TokenKey.class).ifAvailable(_ -> {});
    };
  }

  @Bean
  static DataFolder dataFolder(Environment environment) {
    return DataFolder.open(
        Path.of(environment.getRequiredProperty("deelgrond.data")), isReset(environment));
  }

  @Bean
  @Primary
  @ConditionalOnProperty(name = "deelgrond.database.url", matchIfMissing = true, havingValue = "-")
  static DemoDatabase demoDatabase(DataFolder folder) {
    return new DemoDatabase(folder.postgresql());
  }

  @Bean
  Introduction introduction(
      SigninProperties properties, Convenant convenant, ObjectProvider<DemoData> data) {
    return new Introduction(properties.address(), convenant, data.stream().toList());
  }

  /// Given as `--reset`, or as `deelgrond.reset=true`.
  private static boolean isReset(Environment environment) {
    String flag = environment.getProperty("reset");
    return "".equals(flag)
        || "true".equals(flag)
        || environment.getProperty("deelgrond.reset", Boolean.class, false);
  }

  private static void requireFreePort(Environment environment) {
    int port = environment.getProperty("server.port", Integer.class, 8080);
    String address = environment.getProperty("server.address", "127.0.0.1");
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException e) {
      throw new StartRefused(
          "port " + port + " is taken",
          "stop what listens there, or choose another port: --server.port=" + (port + 1),
          e);
    }
  }
}
