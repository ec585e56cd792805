import { listed } from '../listed.ts';
import type { SetPhrases } from './set-phrases.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

export const spanish: SetPhrases = {
  id: 'es',
  version: '1',
  endings: ['s', 'es', 'a', 'o', 'as', 'os'],
  classes: {
    system:
      words(`servidor~ web página tienda tiendas sistema~ caja cajas aplicación app plataforma portal red internet teléfono
      teléfonos centralita api correo login reservas programa nube vpn wifi línea líneas terminal terminales tpv tpvs datáfono
      datáfonos pago pagos producción máquina máquinas calefacción luz electricidad servicio servicios router pedidos intranet fábrica`),
    failed: words(
      'caído caída caídos caídas cayó cayeron colgado colgada bloqueado bloqueada inaccesible inaccesibles inoperativo muerto',
    ),
    work: words(
      'trabajar cobrar comprar pagar entrar acceder reservar llamar vender facturar conectar conectarse conectarnos atender llamarnos imprimir producir',
    ),
    people: words(
      'clientes cliente pacientes empleados compañeros usuarios personas trabajadores huéspedes alumnos nadie',
    ),
    all: words('todo todos toda todas entero entera completo completa'),
    data: words(`datos archivos archivo ficheros fichero fotos proyectos documentos contactos carpeta carpetas agenda calendario base
      contabilidad pedidos facturas correos mensajes buzón disco fichas clientes registros historial`),
    gone: words(`desaparecido desaparecidos desaparecida desapareció desaparecieron borrado borrada borrados borradas borró borraron eliminado
      eliminados eliminada eliminó perdido perdida perdidos perdidas perdió perdieron sobrescrito sobrescritos destruido`),
    account: words(
      'cuenta cuentas web página servidor buzón correo ordenador ordenadores equipo equipos red sistema perfil tienda sitio',
    ),
    intruded: words(
      'hackeado hackeada hackeados hackearon pirateado pirateada comprometida comprometido infectado infectados suplantada',
    ),
    private: words('facturas direcciones datos pedidos contratos nombres cuentas mensajes documentos'),
    others: words('otro otros otra otras ajenos ajenas'),
    clients: words('clientes cliente personas usuarios usuario persona pacientes gente'),
    card: words('tarjeta tarjetas visa'),
    transfer: words(
      'cargo cargos cobro cobros pago transferencia operación operaciones compra compras movimiento movimientos recibo',
    ),
    strange: words(
      'desconocido desconocidos desconocida desconocidas extraño extraños sospechoso sospechosos fraudulento fraudulentos raro raros',
    ),
    lawyer: words('abogado abogada abogados letrado'),
  },
  ignore: listed(`
    simulacro de incendio, detector de humo, puerta cortafuegos, contra averías, abogado de, abogado laboralista, sin pérdida de datos, conforme al rgpd es,
    corte programado, mantenimiento programado, a todo gas
  `),
  negators: words('no nunca jamás ningún ninguna sin ni tampoco'),
  suppositions: listed('si, en caso de, en caso de que, por ejemplo, supongamos, contra'),
  inquiries: listed(`
    cómo, cuándo, cuánto, cuánta, cuántos, qué, cuál, cuáles, dónde, quién, tienen, tenéis, ofrecen, ofrecéis, pueden, podéis, podrían, puedo, se puede, es
    obligatorio, es obligatoria, es posible, hay que, hay, debo, existe, busco, abren, aceptan
  `),
  resolutions: listed(`
    resuelto, resuelta, resueltos, solucionado, solucionada, arreglado, arreglada, ya funciona, vuelve a funcionar, funciona otra vez, funciona de nuevo, restablecido,
    restablecida, recuperado, recuperados, recuperada, ya está todo bien, falsa alarma, error mío
  `),
  claims: listed('según, supuestamente'),
  turns: words('pero aunque sino y entonces luego porque pues'),
  signals: {
    outage: listed(`
      {system} .. {failed}, {failed} .. {system}, se ha caído, se han caído, se cayó, se cayeron, está caído, está caída, están caídos, están caídas, caída total, caída general, caída del {system},
      corte de luz, corte de corriente, apagón, sin luz, sin internet, sin red, sin teléfono, sin línea, sin conexión, sin sistema, sin servicio, no hay internet, no hay luz, no hay línea, no hay sistema,
      {system} no responde, {system} no carga, {system} no funciona, {system} .. no carga, {system} no abre, {system} no arranca, {system} no recibe, no funciona nada, nada funciona, no funciona ningún, no funciona ninguna, nadie puede, nadie .. {work},
      no podemos {work}, no pueden {work}, no se puede {work}, no podemos hacer nada, {people} no pueden, ningún empleado, ningún usuario, ninguno de nuestros, ninguna tienda, está parada, está parado, estamos parados, están parados,
      está detenida, está detenido, está paralizada, paralizado, paralizados, producción .. parada, todo parado, todo bloqueado, página en blanco, pantalla en blanco, error 500, errores 500, error 502, error 503, no recibe ningún, no responde y
    `),
    'data-loss': listed(`
      pérdida de datos, {all} .. {data} .. {gone}, {data} .. {gone}, {gone} .. {data}, {gone} {all}, {gone} todo, se ha borrado todo, todo borrado, todo perdido, lo perdimos todo, perdimos todo, hemos perdido todo, lo hemos perdido todo, borrado por error, borró por error,
      borrada por error, borraron por error, {data} .. vacía, {data} .. vacío, faltan .. datos, faltan los {data}, faltan {data}, copia de seguridad .. no, copia .. no se puede restaurar, no se puede restaurar, no se puede recuperar, no se pueden recuperar,
      copia .. corrupta, no hay copia, sin copia, disco duro .. roto, disco duro .. muerto, disco .. estropeado, formateó, formateado .. disco, sobrescribió, sobrescrito, irrecuperable, irrecuperables, no aparece .. contabilidad, contabilidad .. no aparece
    `),
    security: listed(`
      {account} .. {intruded}, {intruded}, nos han hackeado, me han hackeado, han hackeado, hackeo, hacker, hackers, pirata informático, ciberataque, ataque informático, ransomware, rescate, extorsión, chantaje, troyano, malware, virus, phishing, archivos .. cifrados,
      archivos .. encriptados, ficheros .. cifrados, datos .. cifrados, filtración, filtrado .. datos, fuga de datos, robo de datos, vulnerabilidad, brecha de seguridad, agujero de seguridad, fallo de seguridad, incidente de seguridad,
      {private} .. de otros {clients}, {private} .. de otras {clients}, {private} de {others}, {private} de otro {clients}, {private} .. {others} {clients}, {private} ajenos, {private} ajenas, alguien ha entrado, alguien entró, alguien .. acceso, alguien ha accedido, alguien accedió, acceso no autorizado,
      accesos no autorizados, inicio de sesión sospechoso, inicio de sesión desconocido, contraseña .. robada, cambiado la contraseña, contraseña .. cambiada sin, contraseña .. cambió sola, dio sus claves, dado sus claves, robado las claves, robado la contraseña, robado las contraseñas,
      datos .. en internet, datos .. publicados, correos basura, envía spam, enviando spam
    `),
    fraud: listed(`
      fraude, fraudulento, fraudulenta, fraudulentos, estafa, estafado, estafada, estafador, estafadores, estafaron, timo, timado, timada, suplantación, suplantado, suplantada, suplantaron, identidad .. robada, robado la identidad, no autorizado, no autorizada, no autorizados,
      no he autorizado, yo no he autorizado, no autoricé, sin mi autorización, sin mi permiso, sin mi consentimiento, sin autorización, {strange} .. {transfer}, {transfer} {strange}, no reconozco, {transfer} .. no reconozco, nunca he comprado, nunca compré, no he comprado, nunca he pedido, nunca firmé,
      no he firmado, no he contratado, nunca contraté, yo no fui, no fui yo, no he sido yo, yo no he sido, alguien .. mi {card}, usando mi {card}, usan mi {card}, pagando con mi {card}, {card} .. robada, {card} .. clonada, duplicado .. {card}, clonado .. {card}, bloqueen .. {card}, bloquear mi {card}, bloqueen mi cuenta,
      bloquéenla, bloquéala, me robaron, me han robado, robaron la, robaron el, han robado el, han robado la, no he pedido, que no pedí, códigos .. no he solicitado, código .. no he solicitado, que no he solicitado, hizo pasar por, hacerse pasar por, haciéndose pasar, a mi nombre, vaciado la cuenta, vaciaron .. cuenta, factura falsa, web falsa
    `),
    safety: listed(`
      fuego, prendido fuego, prendió fuego, incendio, incendiado, incendió, arde, ardiendo, llamas, humo, explotó, explotado, explosión, explota, quemó, quemado, quemada, quemadura, quemaduras, huele .. gas, olor a gas, fuga de gas, escape de gas, olor a quemado, huele a quemado, descarga eléctrica,
      electrocutado, electrocutó, monóxido, hospital, urgencias, ambulancia, bomberos, herido, herida, heridos, inconsciente, intoxicación, intoxicado, envenenado, tuvimos un accidente, tuvo un accidente, accidente grave, peligro de muerte, en peligro, peligroso,
      atrapado, atrapada, atrapados, atrapadas, encerrado, encerrados, encerradas, en el ascensor, reacción alérgica, shock anafiláctico, no respira, no puede respirar, trozos de cristal, trozos de vidrio, cristales en, vidrio en, trozo de metal, no quiero seguir viviendo, no quiero vivir, quiero morir, quiero morirme,
      suicidarme, suicidio, quitarme la vida, matarme, frenos fallaron, fallaron los frenos, frenos .. no, sin frenos, inundado, inundada, inundación, cuadro eléctrico, asfixia, ahogando, se ahogó, amenaza de muerte, agresión
    `),
    'legal-threat': listed(`
      {lawyer}, denuncia, denunciar, denuncio, denunciaré, denunciarlos, demanda, demandar, demandaré, demandarlos, burofax, acciones legales, vías legales, vía legal, vía judicial, medidas legales, juicio, juzgado, tribunal, tribunales, judicial, judicialmente, daños y perjuicios, querella,
      oficina del consumidor, consumo, ocu, facua, defensor del consumidor, profeco, hoja de reclamaciones, hojas de reclamaciones, policía, guardia civil, requerimiento, último aviso, última advertencia, notario
    `),
    'data-protection': listed(`
      agencia de protección de datos, agencia española de protección, aepd, protección de datos, rgpd, lopd, artículo 15, artículo 17, derecho de acceso, derecho al olvido, derecho de supresión, borren .. datos, borrar .. mis datos, eliminen .. datos, supresión .. datos, mis datos personales, acceso a todos mis datos
    `),
  },
};
